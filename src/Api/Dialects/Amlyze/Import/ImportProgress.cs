using System.Globalization;
using Spectre.Console;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>The progress bar of an import: the processed part of the file, the records a second, and the remaining time.</summary>
internal sealed class ImportProgress(ProgressTask task, TimeProvider clock)
{
    private ImportFile? _file;
    private string _would = "";
    private long _accepted;
    private long _rejected;
    private long _earlier;
    private long _started;

    /// <summary>Starts counting from the numbers of earlier runs, of records that are stored or, in a validation, would be.</summary>
    public void Begin(ImportFile file, long accepted, long rejected, bool isValidation = false)
    {
        _would = isValidation ? "would be " : "";
        (_file, _accepted, _rejected, _earlier, _started) = (file, accepted, rejected, accepted + rejected, clock.GetTimestamp());
        task.MaxValue = Math.Max(file.Length, 1);
        Show();
    }

    /// <summary>Adds a chunk.</summary>
    public void Advance(int accepted, int rejected)
    {
        (_accepted, _rejected) = (_accepted + accepted, _rejected + rejected);
        Show();
    }

    private void Show()
    {
        var seconds = clock.GetElapsedTime(_started).TotalSeconds;
        var rate = seconds > 0 ? (_accepted + _rejected - _earlier) / seconds : 0;
        task.Description = string.Create(
            CultureInfo.InvariantCulture, $"{_accepted:N0} {_would}accepted, {_rejected:N0} {_would}rejected, {rate:N0}/s");
        task.Value = _file!.BytesRead;
    }
}
