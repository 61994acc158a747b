internal import Canvas
internal import Dashboard

func drawCampaigns(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
}
