/// What is said in other languages, and what is written.
extension DialogueSource {
    static let otherLanguages: [DialogueSource] = [
        DialogueSource(
            "booking-tr", intent: "book_appointment", matter: "an appointment", interludes: "tr",
            """
            < Merhaba, randevu almak istiyorum.
            > Tabii, hangi gün size uygun?
            < Mümkünse perşembe öğleden sonra.
            > Bakıyorum, bir saniye lütfen. [pause=6]
            > Perşembe 14.30 ve 16.00 boş görünüyor.
            < 14.30 olsun. [1]
            > Adınıza kaydettim. Telefon numaranız aynı mı?
            < Evet, aynı.
            > Randevunuz perşembe 14.30 için oluşturuldu. [resolves books]
            < Çok teşekkür ederim, iyi çalışmalar. [2]
            > Görüşmek üzere, iyi günler dilerim.
            """),
        DialogueSource(
            "complaint-tr", intent: "complaint", matter: "a late delivery", interludes: "tr",
            """
            < Siparişim hâlâ gelmedi, çok geciktiniz. [-1]
            > Özür dilerim. Sipariş numaranızı alabilir miyim?
            < {digits}.
            > Teşekkürler, kontrol ediyorum. [pause=9]
            > Kargo firması teslimatı yarına ertelemiş.
            < Yarın olmaz, bir yetkiliyle görüşmek istiyorum! [-2 human]
            > Anlıyorum, size hemen yardımcı olmaya çalışacağım.
            < Lütfen beni bir insana bağlayın. [-2 human pause=7]
            > Talebinizi ilettim, bugün size dönüş yapılacak.
            < Peki, bekliyorum. [-1]
            """),
        DialogueSource(
            "sales-zh", intent: "renewal", matter: "renewing the plan", interludes: "zh",
            """
            < 喂，你好。
            > 您的套餐将在本月到期，您想续订一年吗？
            < 价格是多少？
            > 每月费用和现在一样，签两年第一个月免费。
            < 可以提前取消吗？ [pause=4]
            > 可以，需要提前三个月通知我们。
            < 可以，那就续订两年吧。 [1]
            > 好的，已经为您续订。 [resolves]
            < 谢谢。 [2]
            """),
        DialogueSource(
            "billing-ar", intent: "billing_dispute", matter: "two charges on one invoice", interludes: "ar",
            """
            < مرحبا، تم خصم المبلغ مرتين هذا الشهر. [-1]
            > أعتذر عن ذلك. دعني أتحقق من الفاتورة.
            > نعم، أرى عمليتين بتاريخ الثالث من الشهر. [pause=7]
            < أريد استرجاع المبلغ الثاني. [-1]
            > سيعود المبلغ إلى حسابك خلال ثلاثة أيام. [resolves]
            < شكرا جزيلا. [1]
            > على الرحب والسعة.
            """),
    ]

    /// Text conversations: WhatsApp and SMS.
    static let written: [DialogueSource] = [
        DialogueSource(
            "text-booking", intent: "book_appointment", matter: "an appointment",
            """
            < hi, can i come in on {day}? 🙂
            > Hello {name}! Yes, {time} is free on {day}. Shall I book it?
            < yes please
            > Done: {day}, {time}. You will get a reminder the day before. [resolves books]
            < 👍 thanks [2]
            """),
        DialogueSource(
            "text-order", intent: "order_status", matter: "an order",
            """
            < where is my order {digits}?
            > Let me check, one moment.
            > Order {digits} is with the carrier and arrives on {day}. [resolves]
            < ok thank you [1]
            """),
        DialogueSource(
            "text-complaint", intent: "complaint", matter: "a wrong delivery",
            """
            < you sent the wrong size again 😡 [-2]
            > I am sorry, {name}. Could you send me a photo of the label?
            < here
            > Thank you. I am not able to read the label. [gap]
            < can a human please look at this [-2 human]
            > I have asked a colleague to have a look. You will hear from us today.
            """),
        DialogueSource(
            "text-tr", intent: "price_question", matter: "prices",
            """
            < Merhaba, fiyat listenizi gönderir misiniz?
            > Merhaba {name}, güncel fiyat listemizi gönderiyorum 📄
            < Teşekkürler 🌷 [1]
            > Rica ederim, başka sorunuz olursa buradayım. [resolves]
            """),
        DialogueSource(
            "text-ar", intent: "opening_hours", matter: "opening hours",
            """
            < مساء الخير، متى تفتحون غدا؟
            > مساء النور! نفتح من التاسعة صباحا حتى السادسة مساء. [resolves]
            < شكرا 🌹 [1]
            """),
    ]

    /// What is said around the dialogues: machines, goodbyes, a call that is passed on.
    static let humanLines = [
        "Hello, this is {colleague}. I have your case in front of me.",
        "I can see what went wrong. Let me put that right for you.",
        "I have corrected it on our side, you do not have to do anything.",
        "You will get a written confirmation today.",
        "Is there anything else? Then I wish you a good day.",
    ]
}
