using Onboarding.Domain.Customers.Links;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>That a customer stands below another one.</summary>
/// <param name="Child">The number of the customer below.</param>
/// <param name="Parent">The number of the customer above.</param>
public sealed record LinkItem(long Child, long Parent)
{
    internal static LinkItem Of(CustomerLink link) => new(link.Child, link.Parent);
}
