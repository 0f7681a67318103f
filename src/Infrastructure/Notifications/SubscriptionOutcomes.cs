using System.Text.Json.Serialization;
using Onboarding.Application.Notifications;

namespace Onboarding.Infrastructure.Notifications;

/// <summary>The results of commands about subscriptions, as they are stored with idempotency keys.</summary>
[JsonSerializable(typeof(SubscriptionItem))]
[JsonSerializable(typeof(SubscriptionWithSecret))]
internal sealed partial class SubscriptionOutcomes : JsonSerializerContext;
