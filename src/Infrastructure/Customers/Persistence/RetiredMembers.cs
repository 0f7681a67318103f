using System.Collections.Frozen;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>
/// Members of stored documents whose value is an object and that no longer have a property. A removed or renamed member must be listed here;
/// otherwise the object is read as the extension of a dialect. Texts, numbers and lists need not be listed.
/// </summary>
internal static class RetiredMembers
{
    /// <summary>The names; none so far.</summary>
    public static FrozenSet<string> Names { get; } = [];
}
