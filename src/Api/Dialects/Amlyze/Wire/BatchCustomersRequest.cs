namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>The body of the two batch calls (fields.json, BatchCustomersRequest). Only described here: it is read as a stream, customer by customer.</summary>
/// <param name="Customers">customers, list: of both entity types as they come. sourceOfRiskLevel and initializeScreeningProcesses are passed over.</param>
public sealed record BatchCustomersRequest(IReadOnlyList<CustomerRequest> Customers);

/// <summary>The answer to a batch.</summary>
/// <param name="Results">One result for each customer sent, in order.</param>
/// <param name="TimeElapsedMs">Milliseconds the whole batch took.</param>
public sealed record BatchResponse(IReadOnlyList<BatchResult> Results, long TimeElapsedMs);

/// <summary>What became of one customer of a batch.</summary>
/// <param name="ResultType">REQUEST_ACCEPTED or REQUEST_REJECTED.</param>
/// <param name="CommunicationNumber">As sent; null if there is none that can be read.</param>
/// <param name="CustomerExtId">As sent; null if there is none that can be read.</param>
/// <param name="BusinessUnit">As sent; null if there is none.</param>
/// <param name="ErrorCode">The first finding's code; only with a rejection.</param>
/// <param name="ErrorDescription">The first finding's text; only with a rejection.</param>
/// <param name="Findings">The first ten findings; only with a rejection, by the default profile.</param>
/// <param name="TimeElapsedMs">Milliseconds it took to judge this one.</param>
public sealed record BatchResult(
    string ResultType,
    string? CommunicationNumber,
    string? CustomerExtId,
    string? BusinessUnit,
    string? ErrorCode,
    string? ErrorDescription,
    IReadOnlyList<FindingBody>? Findings,
    long TimeElapsedMs);

/// <summary>A batch that failed.</summary>
/// <param name="ErrorCode">500.</param>
/// <param name="ErrorDescription">Processing failed.</param>
/// <param name="TimeElapsedMs">Milliseconds until it failed.</param>
public sealed record BatchFailure(string ErrorCode, string ErrorDescription, long TimeElapsedMs);
