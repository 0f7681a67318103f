namespace Onboarding.Domain.Customers.Addresses;

/// <summary>The address of a customer as any dialect can show it, whichever stated it.</summary>
/// <param name="extensions">What only one dialect carries, of every dialect there is.</param>
public sealed class KnownAddresses(IEnumerable<ICustomerExtension> extensions)
{
    private readonly ICustomerExtension[] _extensions = [.. extensions];

    /// <summary>The first address stated with all others, else the one that a dialect's extension holds; null if there is none. Its country is alpha-2, or unknown.</summary>
    public AddressData? Of(CustomerProfile profile) =>
        profile.Addresses is [{ } first, ..] ? first : _extensions.Select(extension => extension.AddressIn(profile)).FirstOrDefault(address => address is not null);
}
