using System.Diagnostics;
using MediatR;
using Microsoft.Extensions.Logging;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Common.Behaviours;

/// <summary>
/// Logs and counts each request: its name, outcome and duration. It never logs the request itself or a message that may quote it. An accepted
/// command, or always audited query, of a caller is one line at Information, with ids and codes only; the service's own work and other queries are at
/// Debug. The outermost behaviour.
/// </summary>
internal sealed partial class LoggingBehaviour<TRequest, TResponse>(
    ILogger<LoggingBehaviour<TRequest, TResponse>> logger, ICurrentCaller caller, IdempotencyClaim claim)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        using var span = Telemetry.Begin(typeof(TRequest).Name);
        var started = Stopwatch.GetTimestamp();
        try
        {
            var result = await next();
            if (claim.IsTaken)
            {
                // Nothing was done. The replay of the other call's outcome is counted where it is rendered.
                return result;
            }

            Telemetry.Count(typeof(TRequest).Name, "accepted");
            var level = request is IAudited and not (IInternalCommand or IReadsPersonalData) ? LogLevel.Information : LogLevel.Debug;
            if (logger.IsEnabled(level))
            {
                Accepted(
                    level, typeof(TRequest).Name, Stopwatch.GetElapsedTime(started).TotalMilliseconds, caller.Account.Value,
                    caller.ClientId ?? caller.PersonId ?? "none", caller.CorrelationId);
            }

            return result;
        }
        catch (RejectedException rejection)
        {
            Telemetry.Count(typeof(TRequest).Name, "rejected");
            Rejected(
                typeof(TRequest).Name,
                caller.CorrelationId,
                string.Join(' ', rejection.Findings.Select(finding => finding.Code).Distinct().Take(20)));
            throw;
        }
        catch (NotFound)
        {
            Telemetry.Count(typeof(TRequest).Name, "not found");
            throw;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Telemetry.Count(typeof(TRequest).Name, "failed");
            throw;
        }
    }

    [LoggerMessage(Message = "{Request} accepted in {Milliseconds:0.0} ms (account {Account}, client {Client}, {CorrelationId})")]
    private partial void Accepted(LogLevel level, string request, double milliseconds, string account, string client, string correlationId);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Request} rejected: {Codes} ({CorrelationId})")]
    private partial void Rejected(string request, string correlationId, string codes);
}
