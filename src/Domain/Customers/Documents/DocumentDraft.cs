namespace Onboarding.Domain.Customers.Documents;

/// <summary>What a caller states about an identity or business document; nothing is checked yet.</summary>
public sealed record DocumentDraft : DocumentData
{
    /// <summary>A document of which nothing is stated.</summary>
    public DocumentDraft() { }

    /// <summary>A document as it is known, to be stated again.</summary>
    internal DocumentDraft(Document known) : base(known) { }
}
