print("mihutop")
