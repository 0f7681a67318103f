namespace Onboarding.Domain.Common;

/// <summary>The identity of a customer's document, by which its contents are found: a version-7 GUID that the service creates.</summary>
public readonly record struct DocumentId(Guid Value)
{
    /// <summary>Creates an identity whose leading bits are this time.</summary>
    public static DocumentId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
