using System.Text.Json.Serialization.Metadata;
using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Warnings;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>The names of a body that were ignored, for the warnings of the response.</summary>
/// <param name="Unknown">JSON pointers of the names that the contract does not have, at most <see cref="MaxNames"/>.</param>
/// <param name="Root">The names that were sent at the root.</param>
internal sealed record IgnoredNames(IReadOnlyList<string> Unknown, IReadOnlyList<string> Root)
{
    /// <summary>The greatest number of names that are reported.</summary>
    public const int MaxNames = 100;

    /// <summary>No names: all names are known, or the response has no warnings.</summary>
    public static IgnoredNames None { get; } = new([], []);

    /// <summary>Finds the names of a body that was read as a type.</summary>
    public static IgnoredNames Of(ReadOnlySpan<byte> json, JsonTypeInfo type)
    {
        try
        {
            var root = new List<string>();
            return new(UnknownNames.In(json, type, MaxNames, root: root), root);
        }
        catch (InvalidOperationException)
        {
            // A name that is not valid Unicode is not a name of the contract, and cannot be shown.
            return None;
        }
    }

    /// <summary>Returns a warning for each name that is unknown, or that the form of the customer does not carry.</summary>
    public IEnumerable<Finding> Warnings(CustomerForm form)
    {
        var notCarried = form.Kind == CustomerKind.Regular ? []
            : Root.Where(name => !form.Fields.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(JsonPointer.Of).Except(Unknown).Take(MaxNames);
        return Unknown.Concat(notCarried).Select(path => Finding.Of(CustomerWarnings.IgnoredName, path, path[1..]));
    }
}
