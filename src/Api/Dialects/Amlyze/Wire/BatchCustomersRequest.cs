namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>The customers of a batch, of both entity types in any order.</summary>
/// <remarks>This type only describes the body, which is read as a stream, customer by customer (fields.json, BatchCustomersRequest).</remarks>
/// <param name="Customers">The customers. Their sourceOfRiskLevel is ignored.</param>
public sealed record BatchCustomersRequest(IReadOnlyList<CustomerRequest> Customers);

/// <summary>The response to a batch.</summary>
/// <param name="Results">One result for each customer, in the order of the request.</param>
/// <param name="TimeElapsedMs">Duration of the whole batch in milliseconds.</param>
public sealed record BatchResponse(IReadOnlyList<BatchResult> Results, long TimeElapsedMs);

/// <summary>The result of one customer of a batch.</summary>
/// <param name="ResultType">REQUEST_ACCEPTED or REQUEST_REJECTED.</param>
/// <param name="CommunicationNumber">As sent; null if it was not sent or cannot be read.</param>
/// <param name="CustomerExtId">As sent; null if it was not sent or cannot be read.</param>
/// <param name="BusinessUnit">As sent; null if it was not sent.</param>
/// <param name="ErrorCode">The first finding's code; only for a rejection.</param>
/// <param name="ErrorDescription">The first finding's text; only for a rejection.</param>
/// <param name="Findings">The first ten findings; only for a rejection under the default profile.</param>
/// <param name="Warnings">The first ten warnings; only for an acceptance that has some under the default profile.</param>
/// <param name="TimeElapsedMs">Duration of the processing of this customer in milliseconds.</param>
public sealed record BatchResult(
    string ResultType,
    string? CommunicationNumber,
    string? CustomerExtId,
    string? BusinessUnit,
    string? ErrorCode,
    string? ErrorDescription,
    IReadOnlyList<FindingBody>? Findings,
    IReadOnlyList<FindingBody>? Warnings,
    long TimeElapsedMs);

/// <summary>A batch that failed.</summary>
/// <param name="ErrorCode">500.</param>
/// <param name="ErrorDescription">Processing failed.</param>
/// <param name="TimeElapsedMs">Duration until the failure in milliseconds.</param>
public sealed record BatchFailure(string ErrorCode, string ErrorDescription, long TimeElapsedMs);
