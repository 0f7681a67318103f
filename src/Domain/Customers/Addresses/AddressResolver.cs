namespace Onboarding.Domain.Customers.Addresses;

/// <summary>Finds the address of a customer that every dialect can return, independent of the dialect that sent it.</summary>
/// <param name="extensions">The customer extensions of all dialects.</param>
public sealed class AddressResolver(IEnumerable<ICustomerExtension> extensions)
{
    private readonly ICustomerExtension[] _extensions = [.. extensions];

    /// <summary>
    /// Returns the first address in the list, otherwise the address in a dialect's extension; null if there is none. Its country is ISO 3166-1
    /// alpha-2 or null.
    /// </summary>
    public AddressData? Resolve(CustomerProfile profile) =>
        profile.Addresses is [{ } first, ..]
            ? first
            : _extensions.Select(extension => extension.AddressIn(profile)).FirstOrDefault(address => address is not null);
}
