using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Api.Common.Bodies;

/// <summary>Configuration section <c>Bodies</c>.</summary>
[SettingsSection("Bodies")]
public sealed class BodyOptions
{
    private const long Most = 512L << 20;

    // A body with files is held as bytes, as text in Base64, decoded and encrypted at the same time.
    private const int MemoryPerByte = 12;

    /// <summary>
    /// The bytes of request bodies that one instance holds at the same time. A request that needs more is rejected with 503 and <c>Retry-After</c>,
    /// unless it is the only one. By default a twelfth of the memory that the process may use, at most 512 MiB.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int? MaxBytesInFlight { get; set; }

    /// <summary>The bytes that apply.</summary>
    public long BytesInFlight => MaxBytesInFlight ?? Math.Min(Most, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / MemoryPerByte);
}
