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
}
