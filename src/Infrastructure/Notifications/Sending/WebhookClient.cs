using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Onboarding.Application.Notifications;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Deliveries;
using Onboarding.Infrastructure.Common.Outgoing;

namespace Onboarding.Infrastructure.Notifications.Sending;

/// <summary>Posts signed messages to receivers and returns the outcome.</summary>
internal sealed class WebhookClient(GuardedConnections connections, NotificationOptions options, TimeProvider clock) : IDisposable
{
    private readonly HttpClient _client = new(connections.CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Posts a delivery. Throws <see cref="OperationCanceledException"/> if it is aborted; a timeout is an outcome.</summary>
    /// <param name="url">The URL of the receiver.</param>
    /// <param name="delivery">The message.</param>
    /// <param name="body">The body as it is sent.</param>
    /// <param name="secrets">The signing secrets, as shown to the client.</param>
    /// <param name="signature">The headers of the dialect's own signature.</param>
    /// <param name="abort">Aborts the attempt. It is then unknown what the receiver got.</param>
    public async Task<DeliveryOutcome> Post(
        string url, Delivery delivery, byte[] body, IEnumerable<string> secrets, IReadOnlyDictionary<string, string> signature,
            CancellationToken abort)
    {
        using var request = Request(url, delivery, body, secrets, signature);
        using var timeout = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, abort);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return DeliveryOutcome.Of((int)response.StatusCode, RetryAfter(response.Headers.RetryAfter));
        }
        catch (OperationCanceledException) when (!abort.IsCancellationRequested)
        {
            return DeliveryOutcome.Of(DeliveryFailure.TimedOut);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException)
        {
            return DeliveryOutcome.Of(FailureOf(failure));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(
        string url, Delivery delivery, byte[] body, IEnumerable<string> secrets, IReadOnlyDictionary<string, string> signature)
    {
        var (id, now) = (delivery.EventId.ToString(), clock.GetUtcNow());
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body), Version = HttpVersion.Version11 };
        foreach (var (name, value) in delivery.Headers.Concat(signature).Concat(WebhookSecret.HeadersOf(secrets, id, now, body)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        request.Options.Set(GuardedConnections.Account, delivery.Account.Value);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Onboarding", "1"));
        return request;
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);

    private static DeliveryFailure FailureOf(Exception failure) => OutgoingFailures.Of(failure) switch
    {
        OutgoingFailure.AddressRejected => DeliveryFailure.AddressRejected,
        OutgoingFailure.Untrusted => DeliveryFailure.Untrusted,
        OutgoingFailure.NameNotFound => DeliveryFailure.NameNotFound,
        OutgoingFailure.ConnectionRefused => DeliveryFailure.ConnectionRefused,
        _ => DeliveryFailure.Unreachable,
    };
}
