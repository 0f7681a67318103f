using System.Collections.Frozen;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>
/// Members of stored documents that held an object and that this release no longer has. They must be named here when they are removed or renamed: an object
/// without a property is otherwise taken for the extension of a dialect. Texts, numbers and lists need not be named.
/// </summary>
internal static class RetiredMembers
{
    /// <summary>Their names; none so far.</summary>
    public static FrozenSet<string> Names { get; } = [];
}
