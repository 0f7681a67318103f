namespace Onboarding.Domain.Common;

/// <summary>The identity of a customer: a version-7 GUID made by us, the same through every dialect and for ever.</summary>
public readonly record struct CustomerId(Guid Value)
{
    /// <summary>A new identity whose leading bits are the given time.</summary>
    public static CustomerId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
