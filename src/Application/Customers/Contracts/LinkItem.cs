using System.Text.Json.Serialization;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Customers.Links;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>The link of a customer to its parent.</summary>
/// <param name="Child">The number of the linked customer.</param>
/// <param name="Parent">The number of the parent.</param>
public sealed record LinkItem(long Child, long Parent)
{
    /// <summary>The tag of the link (<see cref="Common.Preconditions.IVersioned.Tag"/>). A link is never changed, only removed and created anew.</summary>
    [JsonIgnore]
    public string Tag { get; private init; } = "";

    internal static LinkItem Of(CustomerLink link) => new(link.Child, link.Parent) { Tag = Tags.OfContent($"{link.Parent} {link.LinkedAt.UtcTicks}") };
}
