namespace Onboarding.Domain.Customers.Documents;

/// <summary>A validated identity or business document (<see cref="DocumentFields"/>).</summary>
public sealed record Document : DocumentData
{
    private Document(DocumentDraft draft) : base(draft) { }

    /// <summary>Creates the document from the draft of a customer that was validated as a whole.</summary>
    internal static Document FromChecked(DocumentDraft draft) => new(draft);
}
