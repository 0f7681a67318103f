using System.Text.Json.Serialization;
using Onboarding.Application.Notifications;

namespace Onboarding.Infrastructure.Notifications;

/// <summary>The outcomes of commands about subscriptions, as they are kept under idempotency keys.</summary>
[JsonSerializable(typeof(SubscriptionItem))]
[JsonSerializable(typeof(SubscriptionWithSecret))]
internal sealed partial class SubscriptionOutcomes : JsonSerializerContext;
