using System.Text.Json.Serialization;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Customers.Links;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>The link of a customer to its parent.</summary>
/// <param name="Child">The number of the linked customer.</param>
/// <param name="Parent">The number of the parent.</param>
public sealed record LinkItem(long Child, long Parent)
{
    /// <summary>
    /// The tag of the link (<see cref="Common.Preconditions.IVersioned.Tag"/>). It depends on the parent alone, which is all that a read shows.
    /// </summary>
    [JsonIgnore]
    public string Tag => Tags.Of(Parent);

    internal static LinkItem Of(CustomerLink link) => new(link.Child, link.Parent);
}
