namespace Onboarding.Domain.Screening.Matching;

/// <summary>How two parts of names fit each other.</summary>
public enum PartFit
{
    /// <summary>The same word.</summary>
    Same,

    /// <summary>A word that differs by some letters: a typing error or another transcription.</summary>
    Edit,

    /// <summary>A word that sounds alike.</summary>
    Sound,

    /// <summary>A spelling or a short form of the same given name.</summary>
    Nickname,

    /// <summary>A single letter that stands for the word.</summary>
    Initial,

    /// <summary>Two or more words that the other side writes as one.</summary>
    Joined,

    /// <summary>The same word in another script.</summary>
    Script,

    /// <summary>Legal forms of one class, which count for nothing.</summary>
    LegalForm,
}
