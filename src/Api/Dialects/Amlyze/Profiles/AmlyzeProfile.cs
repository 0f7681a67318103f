using Onboarding.Api.Dialects.Amlyze.Events;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze.Profiles;

/// <summary>
/// What differs between the documented versions of the contract (amlyze.md, Answers): statuses, bodies and wording. Only version A also
/// asks for less: citizenshipCountry and legalForm are optional, and an action left out updates a customer it knows.
/// </summary>
public sealed class AmlyzeProfile
{
    private AmlyzeProfile() { }

    /// <summary>Pages of 2023-08-23 to 2023-09-07: 202 accepted, rejections under 200 with one code, the wording of that time.</summary>
    public static AmlyzeProfile A { get; } = new()
    {
        AcceptedStatus = StatusCodes.Status202Accepted,
        RejectedStatus = StatusCodes.Status200OK,
        Form = AmlyzeForms.Regular2023,
        UpdatesKnownWithoutAction = true,
        RejectionBody = findings => AmlyzeWriter.OneCode(findings, Wording2023.SentenceOf),
        Failure = AmlyzeWriter.FailureOf2023,
    };

    /// <summary>Pages from 2023-09-11 on: rejections under 400 with a list of texts.</summary>
    public static AmlyzeProfile B { get; } = new() { RejectionBody = AmlyzeWriter.Texts, Failure = AmlyzeWriter.FailureOf2023 };

    /// <summary>Pages from 2024-05-28 on: rejections under 400 with one code.</summary>
    public static AmlyzeProfile C { get; } = new()
    {
        RejectionBody = findings => AmlyzeWriter.OneCode(findings, finding => (finding.Code, AmlyzeWording.Message(finding))),
        Failure = AmlyzeWriter.FailureOf2024,
    };

    /// <summary>As C, with every text and every finding, so that clients of B and C find their keys and a person sees all defects.</summary>
    public static AmlyzeProfile Default { get; } = new() { RejectionBody = AmlyzeWriter.Everything, Failure = AmlyzeWriter.FailureOfDefault };

    /// <summary>How leads and simplified customers are answered: their pages kept the shape of B to the last (amlyze.md, Answers).</summary>
    public AmlyzeProfile ForLeads => ReferenceEquals(this, Default) ? Default : B;

    /// <summary>How the batch calls are answered: one documented shape; only by default the items list their findings.</summary>
    public AmlyzeProfile ForBatches => ReferenceEquals(this, Default) ? BatchOfDefault : Batch;

    private static AmlyzeProfile Batch { get; } = new() { RejectionBody = C.RejectionBody, Failure = AmlyzeWriter.FailureOfBatch };

    private static AmlyzeProfile BatchOfDefault { get; } = new() { RejectionBody = Default.RejectionBody, Failure = AmlyzeWriter.FailureOfBatch, ShowsFindings = true };

    /// <summary>How who asks for events is answered: one documented shape.</summary>
    public static AmlyzeProfile ForEvents { get; } = new() { RejectionBody = EventsWriter.Rejection, Failure = EventsWriter.Failure };

    /// <summary>Status of an accepted request.</summary>
    public int AcceptedStatus { get; private init; } = StatusCodes.Status200OK;

    /// <summary>Status of a rejected request.</summary>
    public int RejectedStatus { get; private init; } = StatusCodes.Status400BadRequest;

    /// <summary>The form that requests fill in.</summary>
    public CustomerForm Form { get; private init; } = AmlyzeForms.Regular;

    /// <summary>Whether an action left out updates a customer that is known.</summary>
    public bool UpdatesKnownWithoutAction { get; private init; }

    /// <summary>Whether a rejected item of a batch lists its findings.</summary>
    public bool ShowsFindings { get; private init; }

    /// <summary>The body of a rejection.</summary>
    public required Func<IReadOnlyList<Finding>, object> RejectionBody { get; init; }

    /// <summary>The body of an answer that says no more than its status.</summary>
    public required Func<Failure, object> Failure { get; init; }

    /// <summary>The profile of a name in the configuration (<c>Amlyze__Profile</c>): default, A, B or C.</summary>
    public static AmlyzeProfile Named(string? name) => name?.ToUpperInvariant() switch
    {
        null or "" or "DEFAULT" => Default,
        "A" => A,
        "B" => B,
        "C" => C,
        _ => throw new InvalidOperationException($"Amlyze__Profile is default, A, B or C, not '{name}'."),
    };
}

/// <summary>An answer that says no more than its status.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Path">The path that was asked for.</param>
/// <param name="At">When.</param>
/// <param name="Elapsed">How long it took to come to this.</param>
public readonly record struct Failure(int Status, string Path, DateTimeOffset At, TimeSpan Elapsed = default);
