using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>Reads and writes enums in stored documents by their published spelling.</summary>
internal sealed class CodeJsonConverter<T> : JsonConverter<T> where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Codes<T>.Read(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Codes<T>.Of(value));
}
