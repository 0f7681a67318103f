using Onboarding.Api.Dialects.Amlyze.Events;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze.Profiles;

/// <summary>
/// The differences between the documented versions of the contract (amlyze.md, Answers): statuses, bodies, wording, forms and members of events. Only
/// version A also has another rule: a request without action updates the customer if it exists.
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
    public static AmlyzeProfile C { get; } =
        new() { RejectionBody = findings => AmlyzeWriter.OneCode(findings, PublishedSentence), Failure = AmlyzeWriter.FailureOf2024 };

    /// <summary>
    /// The pages of 2026: as C, but for leads and simplified customers too. citizenshipCountry is optional, two descriptions are longer, 401 has a
    /// body of its own, and events have further members and a further type.
    /// </summary>
    public static AmlyzeProfile D { get; } = new()
    {
        Form = AmlyzeForms.Regular2026,
        BatchForm = AmlyzeForms.Regular2026,
        SimplifiedForm = AmlyzeForms.Simplified2026,
        Sentence = Wording2026.SentenceOf,
        RejectionBody = findings => AmlyzeWriter.OneCode(findings, Wording2026.SentenceOf),
        Failure = AmlyzeWriter.FailureOf2024,
        Unauthorized = _ => AmlyzeWriter.Unauthorized2026,
        EventsUnauthorized = _ => AmlyzeWriter.Unauthorized2026,
        HasOneFormat = true,
        HasEventsOf2026 = true,
    };

    /// <summary>
    /// Accepts what any version accepts, by the forms of D. Its bodies have the members of all versions, with every text and every finding, so that
    /// clients of each version find their members and people see all defects.
    /// </summary>
    public static AmlyzeProfile Default { get; } = new()
    {
        Form = AmlyzeForms.Regular2026,
        BatchForm = AmlyzeForms.Regular2026,
        SimplifiedForm = AmlyzeForms.Simplified2026,
        RejectionBody = AmlyzeWriter.Everything,
        Failure = AmlyzeWriter.FailureOfDefault,
        Unauthorized = AmlyzeWriter.UnauthorizedOfDefault,
        EventsUnauthorized = EventsWriter.UnauthorizedOfDefault,
        HasOneFormat = true,
        HasEventsOf2026 = true,
        ShowsFindings = true,
        ShowsWarnings = true,
    };

    /// <summary>
    /// The profile of responses about leads and simplified customers: before 2026 all versions of their pages have the format of B (amlyze.md,
    /// Answers).
    /// </summary>
    public AmlyzeProfile ForLeads => HasOneFormat ? this : B;

    /// <summary>
    /// The profile of responses to batch calls: one documented format. Only under the default profile the items list their findings and warnings.
    /// </summary>
    public AmlyzeProfile ForBatches => field ??= new()
    {
        BatchForm = BatchForm,
        Sentence = Sentence,
        RejectionBody = ReferenceEquals(this, Default) ? RejectionBody : C.RejectionBody,
        Failure = AmlyzeWriter.FailureOfBatch,
        Unauthorized = HasEventsOf2026 ? Unauthorized : AmlyzeWriter.FailureOfBatch,
        ShowsFindings = ShowsFindings,
        ShowsWarnings = ShowsWarnings,
    };

    /// <summary>The profile of responses to the call for events: one documented format, except for 401 from 2026 on.</summary>
    public AmlyzeProfile ForEvents => field ??= new()
    {
        RejectionBody = EventsWriter.Rejection,
        Failure = EventsWriter.Failure,
        Unauthorized = EventsUnauthorized,
        HasEventsOf2026 = HasEventsOf2026,
    };

    /// <summary>Status of an accepted request.</summary>
    public int AcceptedStatus { get; private init; } = StatusCodes.Status200OK;

    /// <summary>Status of a rejected request.</summary>
    public int RejectedStatus { get; private init; } = StatusCodes.Status400BadRequest;

    /// <summary>The form of customers in requests.</summary>
    public CustomerForm Form { get; private init; } = AmlyzeForms.Regular;

    /// <summary>The form of the items of batches. Only one version of their pages is known before 2026.</summary>
    public CustomerForm BatchForm { get; private init; } = AmlyzeForms.Regular;

    /// <summary>The form of simplified customers.</summary>
    public CustomerForm SimplifiedForm { get; private init; } = AmlyzeForms.Simplified;

    /// <summary>Whether a request without action updates the customer if it exists.</summary>
    public bool UpdatesKnownWithoutAction { get; private init; }

    /// <summary>Whether a rejected item of a batch lists its findings.</summary>
    public bool ShowsFindings { get; private init; }

    /// <summary>Whether an accepted request lists its warnings.</summary>
    public bool ShowsWarnings { get; private init; }

    /// <summary>Whether events have the members and the types that the pages of 2026 added (<see cref="AmlyzeEvents.Before2026"/>).</summary>
    public bool HasEventsOf2026 { get; private init; }

    /// <summary>Returns the code and the text of a finding in an item of a batch.</summary>
    public Func<Finding, (string Code, string Message)> Sentence { get; private init; } = PublishedSentence;

    /// <summary>Returns the body of a rejection.</summary>
    public required Func<IReadOnlyList<Finding>, object> RejectionBody { get; init; }

    /// <summary>Returns the body of an error response that has no findings.</summary>
    public required Func<Failure, object> Failure { get; init; }

    /// <summary>Returns the body of a 401 response; that of any other failure before 2026.</summary>
    public Func<Failure, object> Unauthorized { get => field ?? Failure; private init; }

    private Func<Failure, object> EventsUnauthorized { get; init; } = EventsWriter.Failure;

    // Whether leads and simplified customers are answered as customers are.
    private bool HasOneFormat { get; init; }

    /// <summary>Returns whether the version has events of a type.</summary>
    public bool Publishes(string type) => HasEventsOf2026 || AmlyzeEvents.ExistedBefore2026(type);

    /// <summary>Returns the data of an event as the version has it, JSON text.</summary>
    public string DataOf(string type, string data) => HasEventsOf2026 ? data : AmlyzeEvents.Before2026(type, data);

    /// <summary>
    /// Returns the profile with a configured name (<c>Amlyze__Profile</c>): default, A, B, C or D. Throws <see cref="InvalidOperationException"/> for
    /// any other name.
    /// </summary>
    public static AmlyzeProfile Named(string? name) => name?.ToUpperInvariant() switch
    {
        null or "" or "DEFAULT" => Default,
        "A" => A,
        "B" => B,
        "C" => C,
        "D" => D,
        _ => throw new InvalidOperationException($"Amlyze__Profile must be default, A, B, C or D, not '{name}'."),
    };

    private static (string Code, string Message) PublishedSentence(Finding finding) => (finding.Code, AmlyzeWording.Message(finding));
}

/// <summary>An error response that has no findings.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Path">The requested path.</param>
/// <param name="At">The time of the response.</param>
/// <param name="Elapsed">The duration of the request.</param>
public readonly record struct Failure(int Status, string Path, DateTimeOffset At, TimeSpan Elapsed = default);
