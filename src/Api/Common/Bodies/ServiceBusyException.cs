namespace Onboarding.Api.Common.Bodies;

/// <summary>
/// Rejects a request because the instance holds as many bytes of bodies as it may. The same request can succeed after <see cref="RetryAfter"/>.
/// </summary>
internal sealed class ServiceBusyException()
    : BadHttpRequestException("The service is busy with other requests.", StatusCodes.Status503ServiceUnavailable)
{
    /// <summary>The seconds after which to retry, for the header Retry-After.</summary>
    public const string RetryAfter = "1";
}
