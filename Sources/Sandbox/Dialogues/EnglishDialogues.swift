/// What is said in English.
extension DialogueSource {
    static let english: [DialogueSource] = [
        DialogueSource(
            "billing", intent: "billing_dispute", matter: "two charges on one invoice",
            """
            < I was charged twice this month. [-1]
            > I am sorry to hear that. Let me look at your invoice.
            > I can see two charges of {amount} on the 3rd. [pause=6]
            > Which one is wrong?
            < The second one. I only have one contract. [-1]
            > I understand. The second charge is a set-up fee that should not be there.
            < So what happens now?
            > I will cancel it. You will have {amount} back within three days. [resolves]
            < That is quick. Thank you. [1]
            > Is there anything else I can help you with?
            < No, that was all. [1]
            """),
        DialogueSource(
            "angry", intent: "complaint", matter: "a charge he or she has complained about before",
            """
            < This is the third time I call about the same charge! [-2]
            > I am sorry. Let me see what I can do.
            < You people said that last time. [-2]
            > I can see two charges of {amount}. Which one is wrong?
            < Both! I want to speak to a manager. [-2 human]
            > I understand. Let me check that for you first.
            < No. I want a manager, now. [-2 human pause=4]
            > I can note your complaint and have someone call you back.
            < I do not want a call back. Put me through to a human! [-2 human]
            > I am still looking at your account. One moment please. [gap pause=14]
            < Hello? Is anybody there? [-2 pause=18]
            > Yes, I am still here. The charge of {amount} is under review.
            < This is useless. I will cancel my contract. [-2]
            """),
        DialogueSource(
            "repeating", intent: "technical_problem", matter: "a device that will not start",
            """
            < My device does not start any more. [-1]
            > Please switch it off and on again.
            < I did that already. [-1]
            > Please switch it off and on again.
            < I said that I did. The red light is on. [-1]
            > I am not sure what the red light means. [gap]
            > Please switch it off and on again.
            < You keep repeating yourself! [-2]
            > Please switch it off and on again.
            < Can I talk to a real person? [-2 human]
            > Please switch it off and on again.
            """),
        DialogueSource(
            "booking", intent: "book_appointment", matter: "an appointment",
            """
            < Hi, I would like to book an appointment.
            > Of course. Which day would suit you?
            < {day} if possible.
            > Let me see what is free on {day}. [pause=5]
            > I have {time} or half an hour later. Which one do you prefer?
            < {time} is good. [1]
            > Can you give me an e-mail address for the confirmation?
            < Sure, it is {email}. [email]
            > Thank you. You are booked for {day} at {time}. [resolves books]
            < Perfect, thank you so much. [2]
            > You are welcome. Is there anything else?
            < No, thanks. [1]
            """),
        DialogueSource(
            "complaint", intent: "complaint", matter: "a late delivery",
            """
            < My parcel should have been here on {day}. [-1]
            > I am sorry about that. May I have the order number?
            < It is {digits}.
            > Thank you. It left our warehouse two days late. [pause=8]
            < And when will it be here?
            > I do not have a date from the carrier yet. [gap]
            < That is not good enough. [-1]
            > I can send you a new one today, free of charge. [resolves]
            < All right. Please do that.
            > It is on its way. You will get a message with the number.
            < Fine. Thanks. [1]
            """),
        DialogueSource(
            "wrong-number", intent: "wrong_number", matter: "somebody else", interludes: nil,
            """
            < Hello? Who is this?
            > This is {agent} from {company}.
            < I think you have the wrong number.
            > I am sorry for the trouble. I will correct our records. [resolves]
            < No problem. Bye.
            """),
        DialogueSource(
            "sales", intent: "renewal", matter: "renewing the plan",
            """
            < Yes, speaking.
            > Your plan ends on {day}. Would you like to keep it for another year?
            < What would that cost me?
            > It is {amount} a month, the same as now.
            < Hm. Is there a discount for two years?
            > Yes. With two years the first month is free.
            < And can I cancel earlier?
            > You can cancel with a notice of three months.
            < All right, let us do that. [1]
            > Wonderful. I have renewed your plan for two years. [resolves]
            < Great, thank you. [2]
            """),
        DialogueSource(
            "not-interested", intent: "refusal", matter: "an offer that was declined", interludes: nil,
            """
            < Yes?
            > I am calling with an offer that could save you {amount} a month.
            < I am not interested, thank you. [-1]
            > May I ask what you would need to reconsider?
            < Nothing. Please take me off your list. [-1]
            > I have noted that. I am sorry for the trouble.
            < Goodbye.
            """),
        DialogueSource(
            "survey", intent: "survey", matter: "the survey",
            """
            < Two minutes, all right.
            > From one to five, how satisfied were you with your last visit?
            < Five, it was very good. [2]
            > How likely are you to recommend us, from one to ten?
            < Nine. [1]
            > What could we do better?
            < The waiting room was a bit cold.
            > Thank you. How did you hear about us?
            < A friend told me.
            > And may we contact you again next year?
            < Yes, that is fine. [1]
            > Thank you, that completes the survey. [resolves]
            """),
        DialogueSource(
            "silence", intent: "unclear", matter: "nothing that could be understood",
            """
            < Hello?
            > Do you have two minutes for our survey?
            > Hello, are you still there? [pause=24]
            < Sorry, I am in the car. Say that again? [pause=9]
            > Do you have two minutes for our survey?
            > Are you still on the line? [pause=31]
            < Yes, just a second. [pause=16]
            > Of course, take your time.
            > I cannot hear you. Shall I call again later? [pause=38]
            < Later is better. [-1 pause=12]
            > I will call again tomorrow.
            """),
    ]
}
