using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>The part of a document that a content shows. It is stored as text: a new purpose is a new member and needs no migration.</summary>
public enum DocumentPurpose
{
    /// <summary>The side with the photograph, or the only side.</summary>
    [Code("front")]
    Front,

    /// <summary>The other side.</summary>
    [Code("back")]
    Back,

    /// <summary>A photograph of the person who submits documents. It is not a document itself.</summary>
    [Code("selfie")]
    Selfie,

    /// <summary>A proof of address.</summary>
    [Code("proof_of_address")]
    ProofOfAddress,
}
