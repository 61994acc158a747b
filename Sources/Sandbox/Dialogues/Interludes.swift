/// Exchanges that fit into any call and make it longer, by language.
extension DialogueSource {
    static let interludes: [String: [String]] = [
        "en": [
            """
            > Before I go on, could you confirm your date of birth?
            < The 14th of May, 1984.
            > Thank you, that matches.
            """,
            """
            > One moment please, the system is a little slow today.
            < Sure, no hurry. [pause=7]
            > Thank you for waiting. [pause=6]
            """,
            """
            < Sorry, can you repeat that? The line is bad.
            > Of course. Can you hear me better now?
            < Yes, much better.
            """,
            """
            > Could you spell your surname for me?
            < It is on file, is it not?
            > Yes, I have found it now. Thank you.
            """,
            """
            < Wait, let me find a pen. [pause=9]
            > Take your time.
            < Got it. Go on. [pause=5]
            """,
            """
            > May I have the last four digits of your customer number?
            < {digits}.
            > Perfect, thank you.
            """,
            """
            < Is this call being recorded?
            > Yes, for quality and training. Is that all right?
            < That is fine.
            """,
            """
            < By the way, did you change your opening hours?
            > We are open from nine to six, Monday to Friday.
            < Good to know.
            """,
            """
            > I am writing this down. One second please.
            < All right. [pause=4]
            > Done. Let us go on.
            """,
            """
            < My wife is asking whether that includes the second line.
            > Yes, both lines are included.
            < She says thank you. [1]
            """,
            """
            < Hold on, somebody is at the door. [pause=11]
            > No problem, I will wait.
            < I am back, sorry about that. [pause=8]
            """,
            """
            > Is {number} still the best number to reach you?
            < Yes, that is my mobile.
            > Good, I will leave it as it is.
            """,
            """
            < And you are a computer, right?
            > I am the AI assistant of {company}. I can do most things a colleague can.
            < Impressive. [1]
            """,
            """
            > Let me read that back to you to be sure.
            < Please do.
            > I have noted everything as you said. [pause=3]
            """,
            """
            < One more thing: can my brother call in my name?
            > Yes, if you tell us his name beforehand.
            < I will think about that.
            """,
            """
            > I am asking a colleague about that. Please stay on the line.
            < All right. [pause=3]
            > Thank you for your patience. My colleague says that it is possible. [pause=19]
            """,
            """
            < Could you send me all that in writing?
            > Yes, you will have it in your inbox within the hour.
            < That helps, thanks. [1]
            """,
            """
            > Do you still live at the address we have on file?
            < No, I moved in spring.
            > I will update it. What is the new postcode?
            < Let me look it up, I always forget. [pause=8]
            > No hurry.
            """,
        ],
        "tr": [
            """
            > Sizi kısa bir süre bekletebilir miyim?
            < Tabii. [pause=3]
            > Beklediğiniz için teşekkür ederim. [pause=17]
            """,
            """
            < Sesiniz kesiliyor, tekrar eder misiniz?
            > Şimdi daha iyi duyuyor musunuz?
            < Evet, şimdi iyi.
            """,
            """
            > Doğum tarihinizi doğrulayabilir miyiz?
            < On dört Mayıs bin dokuz yüz seksen dört.
            > Teşekkürler, bilgiler doğru.
            """,
            """
            < Bir saniye, not alayım. [pause=8]
            > Acele etmeyin, bekliyorum.
            < Tamam, devam edelim. [pause=5]
            """,
            """
            < Hafta sonu açık mısınız?
            > Cumartesi öğlene kadar açığız.
            < Güzel, teşekkürler. [1]
            """,
            """
            > {number} numarası hâlâ güncel mi?
            < Evet, bu benim cep telefonum.
            > Peki, olduğu gibi bırakıyorum.
            """,
        ],
        "zh": [
            """
            > 请稍等，我查一下系统。
            < 好的。 [pause=3]
            > 让您久等了。 [pause=15]
            """,
            """
            < 不好意思，没听清楚，再说一遍？
            > 好的，现在听得清楚吗？
            < 听得清楚了。
            """,
            """
            > 请问您的出生日期是？
            < 一九八四年五月十四日。
            > 谢谢，信息一致。
            """,
            """
            < 周末你们营业吗？
            > 周六上午营业。
            < 好的。
            """,
        ],
        "ar": [
            """
            > لحظة من فضلك، أتحقق من النظام.
            < تفضل. [pause=3]
            > شكرا على الانتظار. [pause=16]
            """,
            """
            < الصوت غير واضح، أعد من فضلك.
            > هل تسمعني الآن بشكل أفضل؟
            < نعم، الآن أفضل.
            """,
            """
            > هل يمكنك تأكيد تاريخ ميلادك؟
            < الرابع عشر من مايو 1984.
            > شكرا، البيانات مطابقة.
            """,
            """
            < هل تعملون يوم الجمعة؟
            > نعم، من الرابعة عصرا حتى الثامنة مساء.
            < ممتاز. [1]
            """,
        ],
    ]
}
