# award
