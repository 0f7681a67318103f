using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Encryption;

/// <summary>Encrypts the protected columns of rows that EF Core writes. Only here are the value and its row known.</summary>
internal sealed class ProtectedModifications(IRelationalTypeMappingSource mappings) : IModificationCommandFactory
{
    private readonly RelationalTypeMapping _bytes = mappings.FindMapping(typeof(byte[]))!;

    public IModificationCommand CreateModificationCommand(in ModificationCommandParameters parameters) => new Command(parameters, _bytes);

    public INonTrackedModificationCommand CreateNonTrackedModificationCommand(in NonTrackedModificationCommandParameters parameters) =>
        new ModificationCommand(parameters);

    private sealed class Command(ModificationCommandParameters parameters, RelationalTypeMapping bytes) : ModificationCommand(parameters)
    {
        protected override IColumnModification CreateColumnModification(in ColumnModificationParameters column) =>
            column is { IsWrite: true, Entry: { } entry, Property: { } property } && ProtectedColumn.Of(property) is { } protection
                ? new Modification(column with { TypeMapping = bytes }, entry, protection)
                : base.CreateColumnModification(column);
    }

    private sealed class Modification(in ColumnModificationParameters parameters, IUpdateEntry entry, ProtectedColumn protection)
        : ColumnModification(parameters)
    {
        private object? _stored;

        public override object? Value
        {
            get => _stored ??= entry.GetCurrentValue(Property!) is { } value
                ? protection.Stored(value, AccountOf(entry), (entry.ToEntityEntry().Context as OnboardingDbContext)?.DataKeys)
                : null;
            set => base.Value = value;
        }

        private static AccountId AccountOf(IUpdateEntry entry) =>
            ProtectedColumn.AccountOf(entry.EntityType) is IPropertyBase account ? (AccountId)entry.GetCurrentValue(account)! : AccountId.None;
    }
}
