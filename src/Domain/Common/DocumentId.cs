namespace Onboarding.Domain.Common;

/// <summary>The identity of a document of a customer, by which its contents are found: a version-7 GUID made by us.</summary>
public readonly record struct DocumentId(Guid Value)
{
    /// <summary>A new identity whose leading bits are the given time.</summary>
    public static DocumentId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
