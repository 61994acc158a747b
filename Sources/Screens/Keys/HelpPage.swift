internal import Canvas
internal import Dashboard

func drawHelp(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
}
