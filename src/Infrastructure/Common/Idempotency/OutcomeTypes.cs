using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>Outcomes of commands that can be kept under an idempotency key, and how they are written. Each module and dialect registers its own.</summary>
/// <param name="Options">The types, and how they are written. What is read must equal what was written: a replay renders it again.</param>
public sealed record OutcomeTypes(JsonSerializerOptions Options)
{
    /// <summary>The types of a generated context, as it writes them.</summary>
    public OutcomeTypes(JsonSerializerContext context) : this(context.Options) { }
}
