namespace Onboarding.Domain.Customers.Documents;

/// <summary>An identity or business document. It exists only if <see cref="DocumentFields"/> holds for it.</summary>
public sealed record Document : DocumentData
{
    private Document(DocumentDraft draft) : base(draft) { }

    /// <summary>The document inside a customer whose rules have passed over it.</summary>
    internal static Document Checked(DocumentDraft draft) => new(draft);
}
