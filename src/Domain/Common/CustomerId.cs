namespace Onboarding.Domain.Common;

/// <summary>The identity of a customer: a version-7 GUID that the service creates, the same in every dialect, permanently.</summary>
public readonly record struct CustomerId(Guid Value)
{
    /// <summary>Creates an identity whose leading bits are this time.</summary>
    public static CustomerId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
