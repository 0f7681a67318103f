using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>What of a document a content shows. It is stored as text, so another purpose is one more member here and no migration.</summary>
public enum DocumentPurpose
{
    /// <summary>The side with the picture, or the only one.</summary>
    [Code("front")]
    Front,

    /// <summary>The other side.</summary>
    [Code("back")]
    Back,

    /// <summary>A picture of the person who submits documents; no document of its own is described.</summary>
    [Code("selfie")]
    Selfie,

    /// <summary>A proof that somebody lives or works at an address.</summary>
    [Code("proof_of_address")]
    ProofOfAddress,
}
