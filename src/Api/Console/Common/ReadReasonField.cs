using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Api.Console.Common;

/// <summary>The reason for which a person opens a content, in a form.</summary>
internal static class ReadReasonField
{
    /// <summary>The name of the field.</summary>
    public const string Name = "why";

    /// <summary>Returns the reason. Throws <see cref="InvalidInput"/> without one.</summary>
    public static ReadReason Read(ConsoleRequest request) => Codes<ReadReason>.TryRead(request.Text(Name) ?? "", out var reason)
        ? reason
        : throw new InvalidInput([Finding.Of(ConsoleErrorTexts.ReasonMissing, $"/{Name}")]);
}
