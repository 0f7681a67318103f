namespace Onboarding.Domain.Screening.SelfTests;

/// <summary>How a listed name is altered in a self-test.</summary>
public enum AlterationKind
{
    /// <summary>Not at all.</summary>
    Same,

    /// <summary>Without accents and punctuation, in capital letters.</summary>
    Plain,

    /// <summary>The last word comes first.</summary>
    Order,

    /// <summary>One letter is another one.</summary>
    LetterReplaced,

    /// <summary>One letter is missing.</summary>
    LetterDropped,

    /// <summary>One letter is there twice.</summary>
    LetterDoubled,

    /// <summary>Two letters are exchanged.</summary>
    LettersSwapped,

    /// <summary>A sound is spelled in another way.</summary>
    Spelling,

    /// <summary>One word of three or more is missing.</summary>
    WordOmitted,

    /// <summary>A word of a person's name is only its first letter.</summary>
    Initial,

    /// <summary>Two words are written together.</summary>
    WordsJoined,

    /// <summary>A long word is written as two.</summary>
    WordSplit,

    /// <summary>A person's name has a title.</summary>
    TitleAdded,

    /// <summary>An organisation's name has a legal form.</summary>
    LegalFormAdded,

    /// <summary>The name is the same, and birth date and country contradict: another person, who should not be found.</summary>
    Contradicted,
}
