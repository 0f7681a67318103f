using System.Globalization;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers;

/// <summary>By what a dialect names a customer: its identity, or its number. Whatever else stands in its place names nobody.</summary>
public readonly record struct CustomerHandle
{
    private const long NoNumber = -1;

    private CustomerHandle(CustomerId id, long? number, string? reference) => (Id, Number, Reference) = (id, number, reference);

    /// <summary>The identity, where <see cref="Number"/> is nothing.</summary>
    public CustomerId Id { get; }

    /// <summary>The number.</summary>
    public long? Number { get; }

    /// <summary>The number as it was asked for, be it none, for the audit trail; nothing for an identity.</summary>
    public string? Reference { get; }

    /// <summary>By identity.</summary>
    public static implicit operator CustomerHandle(CustomerId id) => new(id, null, null);

    /// <summary>By number, as text; a text that is no number names nobody.</summary>
    public static CustomerHandle OfNumber(string text) =>
        new(default, long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : NoNumber, text);
}
