using System.Globalization;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers;

/// <summary>The reference by which a dialect identifies a customer: its identity or its number.</summary>
public readonly record struct CustomerHandle
{
    private const long NoNumber = -1;

    private CustomerHandle(CustomerId id, long? number, string? reference) => (Id, Number, Reference) = (id, number, reference);

    /// <summary>The identity, used if <see cref="Number"/> is null.</summary>
    public CustomerId Id { get; }

    /// <summary>
    /// The number; -1, which no customer has, if the request sent a text that is not a number; null if the customer is identified by
    /// <see cref="Id"/>.
    /// </summary>
    public long? Number { get; }

    /// <summary>The number as it was sent, valid or not, for the audit trail; null for an identity.</summary>
    public string? Reference { get; }

    /// <summary>Creates a handle by identity.</summary>
    public static implicit operator CustomerHandle(CustomerId id) => new(id, null, null);

    /// <summary>Creates a handle by number, from text. A text that is not a number matches no customer.</summary>
    public static CustomerHandle OfNumber(string text) =>
        new(default, long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : NoNumber, text);
}
