internal import Canvas
internal import Dashboard

func drawConversations(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
}
