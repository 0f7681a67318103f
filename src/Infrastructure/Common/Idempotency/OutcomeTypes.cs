using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>The types of outcomes that can be stored under an idempotency key. Each module and dialect registers its own.</summary>
/// <param name="Options">The types and their JSON form. A read value must equal the written one, because a replay renders it again.</param>
public sealed record OutcomeTypes(JsonSerializerOptions Options)
{
    /// <summary>Creates the types of a source-generated context.</summary>
    public OutcomeTypes(JsonSerializerContext context) : this(context.Options) { }
}
