internal import Canvas
internal import Dashboard

func drawAnalytics(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
}
