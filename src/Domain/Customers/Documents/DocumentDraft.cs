namespace Onboarding.Domain.Customers.Documents;

/// <summary>The input of an identity or business document, not validated yet.</summary>
public sealed record DocumentDraft : DocumentData
{
    /// <summary>Creates an empty draft.</summary>
    public DocumentDraft() { }

    /// <summary>Creates a draft with the data of an existing document.</summary>
    internal DocumentDraft(Document existing) : base(existing) { }
}
