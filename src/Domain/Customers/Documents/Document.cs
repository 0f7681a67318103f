using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>An identity or business document. It exists only if <see cref="DocumentFields"/> holds for it.</summary>
public sealed record Document : DocumentData
{
    private Document(DocumentDraft draft) : base(draft) { }

    /// <summary>The document as stated, or <see cref="InvalidInput"/> with every defect (DOC01 to DOC07).</summary>
    public static Document From(DocumentDraft draft, Judging judging)
    {
        var walk = new Walk([]);
        DocumentFields.All.Check(draft, judging, walk);
        InvalidInput.ThrowIfAny(walk.Findings);
        return new(draft);
    }

    /// <summary>Whether the document is no longer valid on a day; one without an expiry date never expires.</summary>
    public bool IsExpired(DateOnly on) => DocumentExpiryDate < on;

    /// <summary>The document inside a customer whose rules have passed over it.</summary>
    internal static Document Checked(DocumentDraft draft) => new(draft);
}
