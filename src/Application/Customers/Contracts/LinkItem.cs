using Onboarding.Domain.Customers.Links;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>The link of a customer to its parent.</summary>
/// <param name="Child">The number of the linked customer.</param>
/// <param name="Parent">The number of the parent.</param>
public sealed record LinkItem(long Child, long Parent)
{
    internal static LinkItem Of(CustomerLink link) => new(link.Child, link.Parent);
}
