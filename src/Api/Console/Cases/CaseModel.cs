using System.Text.Json;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.CompareVersions;
using Onboarding.Application.Customers.Files;
using Onboarding.Application.Customers.Items;
using Onboarding.Application.Customers.ListDocuments;
using Onboarding.Application.Customers.ListRelatedCustomers;
using Onboarding.Application.Risk;
using Onboarding.Application.Screening.Runs;

namespace Onboarding.Api.Console.Cases;

/// <summary>One case with everything that its page shows.</summary>
public sealed record CaseModel
{
    /// <summary>The case.</summary>
    public required CaseItem Case { get; init; }

    /// <summary>Why the level is as it is.</summary>
    public required Explanation Why { get; init; }

    /// <summary>The customer as it is now; null if the person is no reader.</summary>
    public required JsonElement? Customer { get; init; }

    /// <summary>The related customers; null if the person is no reader.</summary>
    public required RelatedCustomers? Related { get; init; }

    /// <summary>The stored documents; null if the person may not see which there are.</summary>
    public IReadOnlyList<DocumentItem>? Documents { get; init; }

    /// <summary>The hits of the customer, those that wait for a person first.</summary>
    public required Page<HitItem> Hits { get; init; }

    /// <summary>The notes.</summary>
    public required Page<CaseNoteItem> Notes { get; init; }

    /// <summary>The files.</summary>
    public required Page<CaseFileItem> Files { get; init; }

    /// <summary>The open items of the customer, then the closed ones; null if the person is no reader.</summary>
    public required Page<OpenItemItem>? Items { get; init; }

    /// <summary>The assessments of the customer, the newest first.</summary>
    public required Page<ListedCase> History { get; init; }

    /// <summary>The assessment that was decided last before this one; null if there is none.</summary>
    public ListedCase? Before { get; init; }

    /// <summary>The differences to the version of that decision; null if it was about the same version, and if the person is no reader.</summary>
    public VersionDifference? Changes { get; init; }

    /// <summary>The grounds of decisions, as code and name.</summary>
    public required IReadOnlyList<(string Code, string Name)> Grounds { get; init; }

    /// <summary>Whether the recomputation gave the same result; null if it was not requested.</summary>
    public bool? IsReproduced { get; init; }

    /// <summary>Whether the case waits for a decision.</summary>
    public bool IsPending => Case.State == "PENDING";

    /// <summary>Whether a decision waits for approval.</summary>
    public bool IsProposed => Case.State == "PROPOSED";

    /// <summary>Returns a text member of the customer, by its names from the root; null if it has none.</summary>
    public string? Text(params string[] path)
    {
        if (Customer is not { } at)
        {
            return null;
        }

        foreach (var name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return null;
            }
        }

        return at.ValueKind switch
        {
            JsonValueKind.String => at.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => at.GetRawText(),
            _ => null,
        };
    }
}
