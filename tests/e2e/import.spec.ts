import { en } from '#shared/words/en/en.ts';
import { expect, test } from './simsim.ts';
import { goTo } from './steps.ts';

/** A bill export of the usual layout, made up here. */
const STATEMENT = `------------------------------------------------------------------------------------
导出信息：
共3笔记录
收入：0笔 0.00元
支出：2笔 46.50元
不计收支：1笔 500.00元
------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------
交易时间            ,交易分类      ,交易对方      ,对方账号   ,商品说明      ,收/支   ,金额    ,收/付款方式 ,交易状态    ,交易订单号     ,商家订单号  ,备注 ,
2026-01-12 09:14:52 ,餐饮美食      ,街角咖啡      ,/         ,拿铁         ,支出    ,18.50  ,余额宝     ,交易成功   ,20260112001	,T1	, ,
2026-01-13 12:30:00 ,日用百货      ,邻里超市      ,/         ,牛奶面包      ,支出    ,28.00  ,余额      ,交易成功   ,20260113002	,T2	, ,
2026-01-14 08:00:00 ,转账红包      ,张三         ,/         ,转账         ,不计收支 ,500.00 ,余额      ,交易成功   ,20260114003	,	, ,
`;

test('a statement is previewed, brought in as one change, and taken back by one undo', async ({ page, simsim }) => {
  await page.goto(simsim.link);
  await page.getByRole('button', { name: en.account.demo }).click();
  await goTo(page, 'ledger');
  await page.getByRole('button', { name: en.ledger.importButton }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'alipay.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(STATEMENT),
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('街角咖啡').first()).toBeVisible();
  await dialog.getByRole('button', { name: en.imports.page.save(3, '3') }).click();
  await expect(page.getByText(en.imports.page.saved(3, '3'))).toBeVisible();
  await page.getByRole('searchbox').or(page.getByPlaceholder(en.ledger.search)).first().fill('街角');
  await expect(page.getByText('街角咖啡').first()).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: en.common.undo, exact: true }).first().click();
  await expect(page.getByText(en.ledger.empty.noMatch)).toBeVisible();
});
