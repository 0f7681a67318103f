using Onboarding.Api.Dialects.Amlyze.Events;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze.Profiles;

/// <summary>
/// The differences between the documented versions of the contract (amlyze.md, Answers): statuses, bodies and wording. Only version A also has other
/// rules: citizenshipCountry and legalForm are optional, and a request without action updates the customer if it exists.
/// </summary>
public sealed class AmlyzeProfile
{
    private AmlyzeProfile() { }

    /// <summary>
    /// The pages of 2023-08-23 to 2023-09-07: 202 for accepted requests, 200 for rejections, with one code and the wording of that time.
    /// </summary>
    public static AmlyzeProfile A { get; } = new()
    {
        AcceptedStatus = StatusCodes.Status202Accepted,
        RejectedStatus = StatusCodes.Status200OK,
        Form = AmlyzeForms.Regular2023,
        UpdatesKnownWithoutAction = true,
        RejectionBody = findings => AmlyzeWriter.OneCode(findings, Wording2023.SentenceOf),
        Failure = AmlyzeWriter.FailureOf2023,
    };

    /// <summary>The pages from 2023-09-11: 400 for rejections, with a list of texts.</summary>
    public static AmlyzeProfile B { get; } = new() { RejectionBody = AmlyzeWriter.Texts, Failure = AmlyzeWriter.FailureOf2023 };

    /// <summary>The pages from 2024-05-28: 400 for rejections, with one code.</summary>
    public static AmlyzeProfile C { get; } = new()
    {
        RejectionBody = findings => AmlyzeWriter.OneCode(findings, finding => (finding.Code, AmlyzeWording.Message(finding))),
        Failure = AmlyzeWriter.FailureOf2024,
    };

    /// <summary>As C, with every text and every finding, so that clients of B and of C find their members and people see all defects.</summary>
    public static AmlyzeProfile Default { get; } = new() { RejectionBody = AmlyzeWriter.Everything, Failure = AmlyzeWriter.FailureOfDefault, ShowsWarnings = true };

    /// <summary>
    /// The profile of responses about leads and simplified customers: all versions of their pages have the format of B (amlyze.md, Answers).
    /// </summary>
    public AmlyzeProfile ForLeads => ReferenceEquals(this, Default) ? Default : B;

    /// <summary>The profile of responses to batch calls: one documented format. Only under the default profile the items list their findings and warnings.</summary>
    public AmlyzeProfile ForBatches => ReferenceEquals(this, Default) ? BatchOfDefault : Batch;

    private static AmlyzeProfile Batch { get; } = new() { RejectionBody = C.RejectionBody, Failure = AmlyzeWriter.FailureOfBatch };

    private static AmlyzeProfile BatchOfDefault { get; } = new() { RejectionBody = Default.RejectionBody, Failure = AmlyzeWriter.FailureOfBatch, ShowsFindings = true, ShowsWarnings = true };

    /// <summary>The profile of responses to the call for events: one documented format.</summary>
    public static AmlyzeProfile ForEvents { get; } = new() { RejectionBody = EventsWriter.Rejection, Failure = EventsWriter.Failure };

    /// <summary>Status of an accepted request.</summary>
    public int AcceptedStatus { get; private init; } = StatusCodes.Status200OK;

    /// <summary>Status of a rejected request.</summary>
    public int RejectedStatus { get; private init; } = StatusCodes.Status400BadRequest;

    /// <summary>The form of customers in requests.</summary>
    public CustomerForm Form { get; private init; } = AmlyzeForms.Regular;

    /// <summary>Whether a request without action updates the customer if it exists.</summary>
    public bool UpdatesKnownWithoutAction { get; private init; }

    /// <summary>Whether a rejected item of a batch lists its findings.</summary>
    public bool ShowsFindings { get; private init; }

    /// <summary>Whether an accepted request lists its warnings.</summary>
    public bool ShowsWarnings { get; private init; }

    /// <summary>Returns the body of a rejection.</summary>
    public required Func<IReadOnlyList<Finding>, object> RejectionBody { get; init; }

    /// <summary>Returns the body of an error response that has no findings.</summary>
    public required Func<Failure, object> Failure { get; init; }

    /// <summary>
    /// Returns the profile with a configured name (<c>Amlyze__Profile</c>): default, A, B or C. Throws <see cref="InvalidOperationException"/> for
    /// any other name.
    /// </summary>
    public static AmlyzeProfile Named(string? name) => name?.ToUpperInvariant() switch
    {
        null or "" or "DEFAULT" => Default,
        "A" => A,
        "B" => B,
        "C" => C,
        _ => throw new InvalidOperationException($"Amlyze__Profile must be default, A, B or C, not '{name}'."),
    };
}

/// <summary>An error response that has no findings.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Path">The requested path.</param>
/// <param name="At">The time of the response.</param>
/// <param name="Elapsed">The duration of the request.</param>
public readonly record struct Failure(int Status, string Path, DateTimeOffset At, TimeSpan Elapsed = default);
