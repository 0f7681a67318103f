using System.Collections.Frozen;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Errors.Catalogue;

/// <summary>
/// The types of the core API's problems (RFC 9457). A type is the path of a call of this service that describes the problem. A problem with one
/// reason has the type of the reason's code. A problem with a list of defects, or without a code, has one of the types here.
/// </summary>
internal static class ProblemTypes
{
    /// <summary>The path below which each type has its description.</summary>
    public const string Root = "/problems";

    /// <summary>The name of the type of defective requests, whose findings list every defect.</summary>
    public const string InvalidRequest = "invalid_request";

    /// <summary>The name of the type of requests that stored data forbids for several reasons.</summary>
    public const string Conflict = "conflict";

    private const string Wait = "Wait for the seconds in the header Retry-After, then send the request again.";

    /// <summary>The types without a code of their own.</summary>
    public static IReadOnlyList<ErrorEntry> All { get; } =
    [
        new(InvalidRequest, "The request is defective.", "", 400,
            "Correct every place that findings lists; each finding has a code of this catalogue."),
        new(Conflict, "The stored data does not allow the request.", "", 409, "Remove the reasons that findings lists, or send another request."),
        new("bad_request", "Bad Request", "", 400, "Correct what detail names: the request is not valid HTTP, or its body cannot be read."),
        new("unauthorized", "Unauthorized", "", 401, "Send credentials of a client (Basic, a bearer token or an API key), or sign in as a person."),
        new("forbidden", "Forbidden", "", 403,
            "Use a client that has the dialect core and the role of the call, or a person with the role. Pages of other sites cannot call it."),
        new("not_found", "Not Found", "", 404, "Correct the path. An object of another account or business unit does not exist for the caller."),
        new("method_not_allowed", "Method Not Allowed", "", 405, "Use a method that the header Allow names."),
        new("request_timeout", "Request Timeout", "", 408, "Send the body faster."),
        new("payload_too_large", "Payload Too Large", "", 413, "Send a smaller body, or the same objects in several requests."),
        new("unsupported_media_type", "Unsupported Media Type", "", 415,
            "Send the described media type, in UTF-8 and without an unknown Content-Encoding."),
        new("too_many_requests", "Too Many Requests", "", 429, Wait),
        new("internal_server_error", "Internal Server Error", "", 500,
            "Send the request again; if it fails again, give the operator the correlationId."),
        new("service_unavailable", "Service Unavailable", "", 503, Wait),
    ];

    // The first type of a status is that of problems with findings.
    private static readonly FrozenDictionary<int, string> OfStatuses = All
        .Where(type => type.Code is not InvalidRequest and not Conflict)
        .ToFrozenDictionary(type => type.Status, type => type.Code);

    /// <summary>Returns the type of a rejection: that of its only code, or that of its kind.</summary>
    public static string Of(RejectedException rejection) => rejection switch
    {
        InvalidInput => InvalidRequest,
        _ when rejection.Findings.Select(finding => finding.Code).Distinct().Count() == 1 => rejection.Findings[0].Code,
        _ => Conflict,
    };

    /// <summary>
    /// Writes the type as a path of this service. A problem without a type gets that of its status, and <c>about:blank</c> if the status has none.
    /// </summary>
    /// <param name="problem">The problem. Its type is the name of a type, or absent, or the framework's own address.</param>
    /// <param name="pathBase">The path under which the service is reached.</param>
    public static void Complete(ProblemDetails problem, PathString pathBase)
    {
        var name = problem.Type is { Length: > 0 } type && !type.Contains(':', StringComparison.Ordinal)
            ? type
            : problem.Status is { } status ? OfStatuses.GetValueOrDefault(status) : null;
        problem.Type = name is null ? "about:blank" : $"{pathBase}{Root}/{Uri.EscapeDataString(name)}";
    }
}
